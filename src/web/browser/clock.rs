//! The time, for marks such as *last change*; the engine never sees it.

use js_sys::Date;

/// Now, in ISO form with the time zone of UTC.
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// An ISO time as day and time of the local zone: `21/11/2026, 09:05`.
pub fn local(iso: &str) -> String {
    let date = Date::new(&iso.into());
    if date.get_time().is_nan() {
        return String::new();
    }
    let (day, month, year) = (date.get_date(), date.get_month() + 1, date.get_full_year());
    format!("{day:02}/{month:02}/{year}, {:02}:{:02}", date.get_hours(), date.get_minutes())
}
