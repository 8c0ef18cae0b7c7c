//! Elements of the page, with what follows a signal: text, attributes, children.
//!
//! A thin layer between Leptos' reactive core and the browser. Every closure is boxed before anything generic is made
//! of it, so that an element costs a few calls and not a type of its own (docs/decisions: the page builds its own
//! elements).
//!
//! What is created while a part of the page is drawn (effects, listeners) belongs to the reactive owner of that part
//! and goes when it is drawn anew.

mod keyed;

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, UnwrapThrowExt, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, Node};

/// An element; cloning gives another handle to the same one.
#[derive(Clone)]
pub struct El(Element);

/// An HTML element. The browser knows every tag that this crate asks for.
#[inline(never)]
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).unwrap_throw())
}

/// An SVG element.
#[inline(never)]
pub fn svg(tag: &str) -> El {
    El(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag).unwrap_throw())
}

/// A button.
pub fn button(class: &str, press: impl Fn() + 'static) -> El {
    el("button").attr("type", "button").class(class).on("click", move |_| press())
}

/// Words for screen readers only.
#[inline(never)]
pub fn hidden(words: &str) -> El {
    el("span").class("visually-hidden").text(words)
}

impl El {
    /// Puts a text after what is there.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    /// Sets the classes.
    #[inline(never)]
    pub fn class(self, classes: &str) -> Self {
        self.attr("class", classes)
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.0.set_attribute(name, value).unwrap_throw();
        self
    }

    /// Puts an element after what is there.
    #[inline(never)]
    pub fn child(self, child: El) -> Self {
        self.append(&child.0);
        self
    }

    /// Puts elements after what is there; takes an array, a `Vec`, an `Option`.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().for_each(|child| self.append(&child.0));
        self
    }

    fn append(&self, node: &Node) {
        self.0.append_child(node).unwrap_throw();
    }

    /// Calls `hear` at each event of this name, while this part of the page stays.
    pub fn on(self, event: &str, hear: impl Fn(Event) + 'static) -> Self {
        StoredValue::new_local(listen(&self.0, event, Box::new(hear)));
        self
    }

    /// Puts a text that follows what it reads.
    pub fn text_live(self, text: impl Fn() -> String + 'static) -> Self {
        follow_text(&self, Box::new(text));
        self
    }

    /// An attribute that follows what it reads; absent where `None`.
    pub fn attr_live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        bind(self.0.clone(), name, Box::new(value));
        self
    }

    /// An attribute that says `true` or `false`, as those of ARIA do.
    pub fn says(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.attr_live(name, move || Some(holds().to_string()))
    }

    /// An attribute that is there or not.
    pub fn has(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.attr_live(name, move || holds().then(String::new))
    }

    /// A class that is there or not.
    pub fn class_live(self, class: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        let set = move |holds: Option<&str>| {
            element.class_list().toggle_with_force(class, holds.is_some()).unwrap_throw();
        };
        follow(Box::new(move || holds().then(String::new)), Box::new(set));
        self
    }

    /// A property of the style; set through the style object, because the page's policy forbids style attributes.
    pub fn style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        follow_style(self.of(), name, Box::new(value));
        self
    }

    /// What a field holds.
    pub fn value(self, value: impl Fn() -> String + 'static) -> Self {
        follow_value(self.of(), Box::new(value));
        self
    }

    /// Whether a switch is on.
    pub fn checked(self, holds: impl Fn() -> bool + 'static) -> Self {
        let input: HtmlInputElement = self.of();
        join(Box::new(move || input.set_checked(holds())));
        self
    }

    /// Children that are drawn anew whenever what they read changes, in their place among the others.
    pub fn live(self, draw: impl Fn() -> Vec<El> + 'static) -> Self {
        follow_children(&self, Box::new(draw));
        self
    }

    /// Children drawn from words, anew when they are others. Nothing in them follows anything: this is cheap, and a plan
    /// may have a thousand of them.
    pub fn drawn_from(self, words: impl Fn() -> String + 'static, draw: fn(&str) -> Vec<El>) -> Self {
        let parent = self.0.clone();
        let redraw = move |words: Option<&str>| {
            parent.set_text_content(None);
            for child in draw(words.unwrap_or_default()) {
                parent.append_child(&child.0).unwrap_throw();
            }
        };
        follow(Box::new(move || Some(words())), Box::new(redraw));
        self
    }

    /// Children drawn from items, in their place among the others: what an item gave stays while the item does.
    pub fn each<T: PartialEq + 'static>(
        self,
        items: impl Fn() -> Vec<T> + 'static,
        draw: impl Fn(&T) -> Vec<El> + 'static,
    ) -> Self {
        keyed::follow_items(&self, items, draw);
        self
    }

    /// Puts the element at the end of the document's body.
    pub fn mount(self) {
        document().body().unwrap_throw().append_child(&self.0).unwrap_throw();
    }

    /// The element of the browser, as the kind that its tag makes it.
    pub fn of<T: JsCast + Clone>(&self) -> T {
        self.0.unchecked_ref::<T>().clone()
    }
}

/// A closure that hears an event until it is dropped.
struct Listener {
    target: EventTarget,
    event: String,
    closure: Closure<dyn Fn(Event)>,
}

/// An element that goes may still lose the focus or fold on its way out: nobody is called then.
impl Drop for Listener {
    fn drop(&mut self) {
        let closure = self.closure.as_ref().unchecked_ref();
        self.target.remove_event_listener_with_callback(&self.event, closure).unwrap_throw();
    }
}

/// Runs now and whenever what it reads changes, while this part of the page stays.
#[inline(never)]
fn react(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| run());
    StoredValue::new_local(effect);
}

/// Something that looks whether what it reads has changed, and tells the browser.
type Follower = Box<dyn FnMut()>;

/// Tells the browser a text, or that there is none.
type Setter = Box<dyn FnMut(Option<&str>)>;

thread_local! {
    /// The followers of the parts that are being drawn, the innermost last.
    static FOLLOWERS: RefCell<Vec<Vec<Follower>>> = const { RefCell::new(Vec::new()) };
}

/// Draws a part of the page, whose followers then run together whenever one of them must. An effect for each of them
/// would keep the reactive graph busy for longer than the followers are.
pub fn part<T>(draw: impl FnOnce() -> T) -> T {
    FOLLOWERS.with_borrow_mut(|parts| parts.push(Vec::new()));
    let drawn = draw();
    let followers = FOLLOWERS.with_borrow_mut(Vec::pop).unwrap_or_default();
    run_together(followers);
    drawn
}

#[inline(never)]
fn run_together(mut followers: Vec<Follower>) {
    if !followers.is_empty() {
        react(Box::new(move || followers.iter_mut().for_each(|follower| follower())));
    }
}

/// Adds a follower to the part that is being drawn.
#[inline(never)]
fn join(follower: Follower) {
    let alone = FOLLOWERS.with_borrow_mut(|parts| match parts.last_mut() {
        Some(part) => {
            part.push(follower);
            None
        }
        None => Some(follower),
    });
    alone.into_iter().for_each(react);
}

/// Hands a text on whenever it is another one than before: the browser is not told what it knows.
#[inline(never)]
fn follow(value: Box<dyn Fn() -> Option<String>>, mut set: Setter) {
    let mut last: Option<Option<String>> = None;
    join(Box::new(move || {
        let value = Some(value());
        if value != last {
            set(value.as_ref().and_then(Option::as_deref));
            last = value;
        }
    }));
}

#[inline(never)]
fn bind(element: Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let set = move |value: Option<&str>| match value {
        Some(value) => element.set_attribute(name, value).unwrap_throw(),
        None => element.remove_attribute(name).unwrap_throw(),
    };
    follow(value, Box::new(set));
}

#[inline(never)]
fn follow_text(parent: &El, text: Box<dyn Fn() -> String>) {
    let node = document().create_text_node("");
    parent.append(&node);
    follow(Box::new(move || Some(text())), Box::new(move |text| node.set_data(text.unwrap_or_default())));
}

#[inline(never)]
fn follow_style(element: HtmlElement, name: &'static str, value: Box<dyn Fn() -> String>) {
    let set = move |value: Option<&str>| {
        element.style().set_property(name, value.unwrap_or_default()).unwrap_throw();
    };
    follow(Box::new(move || Some(value())), Box::new(set));
}

/// What the user typed or moved is compared, not what was set last: the two differ.
#[inline(never)]
fn follow_value(element: HtmlInputElement, value: Box<dyn Fn() -> String>) {
    join(Box::new(move || {
        let value = value();
        if element.value() != value {
            element.set_value(&value);
        }
    }));
}

#[inline(never)]
fn follow_children(parent: &El, draw: Box<dyn Fn() -> Vec<El>>) {
    let marker = document().create_comment("");
    parent.append(&marker);
    let mut drawn: Vec<El> = Vec::new();
    react(Box::new(move || {
        let new = part(&draw);
        let parent = marker.parent_node().unwrap_throw();
        for old in drawn.drain(..) {
            old.0.remove();
        }
        for one in &new {
            parent.insert_before(&one.0, Some(&marker)).unwrap_throw();
        }
        drawn.clone_from(&new);
    }));
}

#[inline(never)]
fn listen(target: &EventTarget, event: &str, hear: Box<dyn Fn(Event)>) -> Listener {
    let closure = Closure::wrap(hear);
    target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()).unwrap_throw();
    Listener { target: target.clone(), event: event.to_owned(), closure }
}

/// Calls `hear` at each event of the window, for as long as the page lives.
pub fn on_window(event: &str, hear: impl Fn(Event) + 'static) {
    std::mem::forget(listen(&window(), event, Box::new(hear)));
}

/// Tells when the page begins to be shown as on paper, and when it ends, for as long as it lives.
pub fn on_paper(tell: impl Fn(bool) + Copy + 'static) {
    on_window("beforeprint", move |_| tell(true));
    on_window("afterprint", move |_| tell(false));
    // Without these two events where a browser's tools show what paper would.
    if let Ok(Some(paper)) = window().match_media("print") {
        let target: EventTarget = paper.clone().into();
        std::mem::forget(listen(&target, "change", Box::new(move |_| tell(paper.matches()))));
    }
}

/// Calls `hear` at each event of the window, while this part of the page stays.
pub fn on_window_here(event: &str, hear: impl Fn(Event) + 'static) {
    StoredValue::new_local(listen(&window(), event, Box::new(hear)));
}

/// The event as the kind that its name makes it.
pub fn kind<T: JsCast>(event: Event) -> T {
    event.unchecked_into()
}

/// The text of the field or choice that an event comes from.
pub fn typed(event: &Event) -> String {
    event_target_value(event)
}

/// Whether the switch that an event comes from is on.
pub fn typed_switch(event: &Event) -> bool {
    event_target_checked(event)
}
