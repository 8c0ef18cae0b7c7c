//! Children that stay while what they were drawn from stays.

use leptos::prelude::*;
use wasm_bindgen::UnwrapThrowExt;
use web_sys::Node;

use super::{El, part, react};

/// What one item gave: its elements, and the owner of all that follows in them.
struct Block<T> {
    item: T,
    drawn: Vec<El>,
    owner: Owner,
}

/// Draws items before a marker at the end of the parent; those that stay keep their elements.
pub(super) fn follow_items<T: PartialEq + 'static>(
    parent: &El,
    items: impl Fn() -> Vec<T> + 'static,
    draw: impl Fn(&T) -> Vec<El> + 'static,
) {
    let marker = document().create_comment("");
    parent.append(&marker);
    // The blocks outlive the effect that draws them, so they belong to what surrounds it.
    let surrounding = Owner::current().unwrap_or_default();
    let mut blocks: Vec<Block<T>> = Vec::new();
    react(Box::new(move || {
        let mut old: Vec<Option<Block<T>>> = std::mem::take(&mut blocks).into_iter().map(Some).collect();
        for (index, item) in items().into_iter().enumerate() {
            // The item that is kept is the newer one: later ones are compared with it, which is cheap while they are shared.
            let block = match take(&mut old, index, &item) {
                Some(Block { drawn, owner, .. }) => Block { item, drawn, owner },
                None => {
                    let owner = surrounding.child();
                    let drawn = untrack(|| owner.with(|| part(|| draw(&item))));
                    Block { item, drawn, owner }
                }
            };
            blocks.push(block);
        }
        for gone in old.into_iter().flatten() {
            gone.owner.cleanup();
            gone.drawn.into_iter().for_each(|element| element.0.remove());
        }
        place(&marker, blocks.iter().flat_map(|block| &block.drawn));
    }));
}

/// Takes what an item gave before: mostly it stood at the same place.
fn take<T: PartialEq>(old: &mut [Option<Block<T>>], index: usize, item: &T) -> Option<Block<T>> {
    let same = |block: &Option<Block<T>>| block.as_ref().is_some_and(|block| block.item == *item);
    let found = if old.get(index).is_some_and(same) { Some(index) } else { old.iter().position(same) };
    old.get_mut(found?)?.take()
}

/// Puts elements before the marker in this order; what stands there already is not touched, so that it keeps the focus.
fn place<'a>(marker: &Node, elements: impl DoubleEndedIterator<Item = &'a El>) {
    let parent = marker.parent_node().unwrap_throw();
    let mut next: Node = marker.clone();
    for element in elements.rev() {
        if element.0.next_sibling().as_ref() != Some(&next) {
            parent.insert_before(&element.0, Some(&next)).unwrap_throw();
        }
        next = element.0.clone().into();
    }
}
