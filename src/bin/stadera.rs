//! The command line; what it does stands in `stadera::cli`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    stadera::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
