//! Files in and out.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Response, Url};

use crate::format::{FileError, LARGEST_SURVEY};

/// The bytes of a file that somebody chose or dropped; one that is too large for any document is not even read.
pub async fn read(file: &File) -> Result<Vec<u8>, FileError> {
    // Sizes are whole numbers far below 2^53.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let bytes = file.size() as usize;
    if bytes > LARGEST_SURVEY {
        return Err(FileError::TooLarge { bytes, limit: LARGEST_SURVEY });
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

/// The media type of a plan.
pub const JSON: &str = "application/json";
/// The media type of a drawing.
pub const SVG: &str = "image/svg+xml";
/// The media type of a page.
pub const HTML: &str = "text/html;charset=utf-8";
/// The media type of a table.
pub const CSV: &str = "text/csv;charset=utf-8";

/// The media type of a workbook.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A text, or the bytes of an array, as what a file of a media type holds.
pub fn blob(content: impl Into<JsValue>, media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    // One constructor takes texts and bytes alike.
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&content.into()), &options)
}

/// Offers what a file holds for saving under a name.
pub fn download(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the address over once the click is handled.
    set_timeout(move || drop(Url::revoke_object_url(&address)), std::time::Duration::from_secs(10));
    Ok(())
}
