//! A drawing of the page as a file of its own.
//!
//! A file knows nothing of our style sheet: what it says of a shape is written into the shape. Attributes, not styles, because
//! the page's policy forbids those, in its pictures too.

use js_sys::{Function, Promise};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, Url, XmlSerializer,
};

use super::files;

/// What is written into each shape, where it is not what every file begins with.
const LOOK: [(&str, &[&str]); 9] = [
    ("fill", &[]),
    ("fill-opacity", &["1"]),
    ("stroke", &["none"]),
    ("stroke-width", &["1px"]),
    ("stroke-dasharray", &["none"]),
    ("stroke-linejoin", &["miter"]),
    ("opacity", &["1"]),
    ("display", &["inline", "block"]),
    ("paint-order", &["normal"]),
];
/// What is written into each text besides.
const TYPE: [(&str, &[&str]); 4] =
    [("font-family", &[]), ("font-size", &[]), ("font-weight", &["400"]), ("text-anchor", &["start"])];
/// How many points of a picture there are for each pixel of the screen.
const SHARPNESS: u32 = 2;

/// A drawing that stands nowhere yet, as the text of an SVG file, in the colours that the style sheet gives inside elements of
/// a class.
#[inline(never)]
pub fn standalone(drawing: &Element, class: &str) -> Result<String, JsValue> {
    let body = document().body().ok_or(JsValue::NULL)?;
    // Only what stands in the document has a look.
    let holder = document().create_element("div")?;
    holder.set_class_name(class);
    holder.append_child(drawing)?;
    body.append_child(&holder)?;
    let written = write_look(drawing);
    holder.remove();
    written?;
    let text = XmlSerializer::new()?.serialize_to_string(drawing)?;
    Ok(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n"))
}

fn write_look(drawing: &Element) -> Result<(), JsValue> {
    let inside = drawing.query_selector_all("rect, path, text")?;
    for element in (0..inside.length()).filter_map(|index| inside.get(index)?.dyn_into::<Element>().ok()) {
        let Some(look) = window().get_computed_style(&element)? else { continue };
        let text = element.tag_name() == "text";
        for (property, usual) in LOOK.iter().chain(TYPE.iter().filter(|_| text)) {
            let value = look.get_property_value(property)?;
            if !usual.contains(&value.as_str()) {
                element.set_attribute(property, &value)?;
            }
        }
        element.remove_attribute("class")?;
    }
    drawing.remove_attribute("class")
}

/// The text of an SVG file as a PNG picture, of so many pixels across and along.
#[inline(never)]
pub async fn png(svg: &str, width: u32, height: u32) -> Result<Blob, JsValue> {
    let address = Url::create_object_url_with_blob(&files::blob(svg, files::SVG)?)?;
    let painted = paint(&address, width * SHARPNESS, height * SHARPNESS).await;
    Url::revoke_object_url(&address)?;
    let canvas = painted?;
    let mut failed = None;
    let mut start = |done: Function, _: Function| failed = canvas.to_blob(&done).err();
    let promise = Promise::new(&mut start);
    if let Some(error) = failed {
        return Err(error);
    }
    // A canvas that cannot be written gives nothing.
    JsFuture::from(promise).await?.dyn_into()
}

async fn paint(address: &str, width: u32, height: u32) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}
