//! Files in and out.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Response, Url};

use crate::format::{FileError, LARGEST_FILE};

/// The bytes of a file that somebody chose or dropped; one that is too large is not even read.
pub async fn read(file: &File) -> Result<Vec<u8>, FileError> {
    // Sizes are whole numbers far below 2^53.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let bytes = file.size() as usize;
    if bytes > LARGEST_FILE {
        return Err(FileError::TooLarge { bytes, limit: LARGEST_FILE });
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::NotText)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// A file that stands beside the page.
pub async fn fetch(path: &str) -> Result<Vec<u8>, JsValue> {
    let response: Response = JsFuture::from(window().fetch_with_str(path)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from_str(&response.status_text()));
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Offers a text for saving under a name.
pub fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the address over once the click is handled.
    set_timeout(move || drop(Url::revoke_object_url(&address)), std::time::Duration::from_secs(10));
    Ok(())
}
