//! The time, for marks such as *last change*; the engine never sees it.

use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::store::Moment;

/// Now, in ISO form with the time zone of UTC.
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// Now, in milliseconds since 1970.
pub fn moment() -> Moment {
    // Whole milliseconds, far below 2^53, and after 1970.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let now = Date::now() as Moment;
    now
}

/// A moment as day and time of the local zone.
pub fn local_moment(moment: Moment) -> String {
    // Dates need no more than 53 bits.
    #[expect(clippy::cast_precision_loss)]
    let date = Date::new(&JsValue::from_f64(moment as f64));
    written(&date)
}

/// An ISO time as day and time of the local zone: `21/11/2026, 09:05`.
pub fn local(iso: &str) -> String {
    written(&Date::new(&iso.into()))
}

fn written(date: &Date) -> String {
    if date.get_time().is_nan() {
        return String::new();
    }
    let (day, month, year) = (date.get_date(), date.get_month() + 1, date.get_full_year());
    format!("{day:02}/{month:02}/{year}, {:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// Six letters and digits that nobody else draws at the same time.
pub fn seed() -> String {
    const SIGNS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let sign = |_| SIGNS.get(drawn(36) as usize).map_or('a', |sign| char::from(*sign));
    (0..6).map(sign).collect()
}

/// A number below `end` that nobody can foresee.
pub fn drawn(end: u32) -> u32 {
    // The fraction is below one, so the product is below `end`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to below end")]
    let number = (js_sys::Math::random() * f64::from(end)) as u32;
    number
}

/// The day that it is, in the local zone.
pub fn today() -> Option<crate::date::Date> {
    let now = Date::new_0();
    crate::date::Date::new(i32::try_from(now.get_full_year()).ok()?, now.get_month() + 1, now.get_date())
}

/// The year that it is.
pub fn year() -> u16 {
    u16::try_from(Date::new_0().get_full_year()).unwrap_or(u16::MAX)
}
