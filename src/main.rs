//! Mounts the page. Only WebAssembly has a page to mount.

#[cfg(target_arch = "wasm32")]
fn main() {
    stadera::web::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page runs in a browser: `make serve` builds it and serves it.");
}
