//! A picture or its table as a file. A picture is saved wide and light, whatever screen and theme it is seen on.

use leptos::prelude::untrack;
use wasm_bindgen::JsValue;

use super::{Figure, WIDEST, draw};
use crate::{
    view::{self, chart::Drawing},
    web::browser::{files, picture},
};

/// What is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The picture, as shapes and text.
    Svg,
    /// The picture, as points.
    Png,
    /// The table.
    Csv,
}

impl Format {
    /// How it is called; also the ending of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
            Self::Csv => "CSV",
        }
    }
}

/// Offers a figure for saving.
#[inline(never)]
pub async fn save(figure: &Figure, format: Format) -> Result<(), JsValue> {
    let blob = match format {
        Format::Csv => {
            let table = untrack(|| figure.saved.as_ref().map_or_else(|| (figure.table)(), |saved| saved()));
            files::blob(view::csv(&table, figure.language), files::CSV)?
        }
        Format::Svg => files::blob(&drawn(figure)?.0, files::SVG)?,
        Format::Png => {
            let (text, drawing) = drawn(figure)?;
            let [width, height] = draw::paper_size(&drawing).map(pixels);
            picture::png(&text, width, height).await?
        }
    };
    files::download(&format!("{}.{}", figure.file, format.name().to_lowercase()), &blob)
}

/// The picture as the text of a file.
fn drawn(figure: &Figure) -> Result<(String, Drawing), JsValue> {
    let drawing = untrack(|| figure.picture.at(WIDEST)).ok_or(JsValue::NULL)?;
    let drawing = match &figure.about {
        Some(about) => {
            let lines: Vec<String> =
                std::iter::once(figure.caption.clone()).chain(untrack(|| about())).collect();
            drawing.headed(&lines)
        }
        None => drawing,
    };
    let sentence = untrack(|| (figure.sentence)());
    let paper = draw::paper(&drawing, &figure.caption, &sentence);
    Ok((picture::standalone(&paper.of(), "chart-paper")?, drawing))
}

/// Whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a picture has some thousands at most"
)]
fn pixels(length: f64) -> u32 {
    length as u32
}
