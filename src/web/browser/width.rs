//! How wide an element is, as long as it stands.

use leptos::prelude::StoredValue;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};

/// Looks at an element until it is dropped.
struct Watch {
    observer: ResizeObserver,
    _heard: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells the width of an element, in pixels, once it is laid out and whenever it changes, while this part of the page stays.
/// An element that is not shown has none.
#[inline(never)]
pub fn follow(element: HtmlElement, tell: impl Fn(f64) + 'static) -> Result<(), JsValue> {
    let watched = element.clone();
    let heard = Closure::<dyn Fn()>::new(move || {
        let width = watched.client_width();
        if width > 0 {
            tell(f64::from(width));
        }
    });
    let observer = ResizeObserver::new(heard.as_ref().unchecked_ref())?;
    observer.observe(&element);
    StoredValue::new_local(Watch { observer, _heard: heard });
    Ok(())
}
