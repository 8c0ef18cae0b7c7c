//! Places in a JSON tree: as the messages write them, `plan.areas[3].objectives[0].weight`, and as pointers,
//! `/plan/areas/3/objectives/0/weight`.

use serde_json::Value;

/// The pointer to a place.
pub fn pointer(place: &str) -> String {
    if place.is_empty() {
        String::new()
    } else {
        format!("/{}", place.replace(['.', '['], "/").replace(']', ""))
    }
}

/// The place that a pointer leads to.
pub fn place(pointer: &str) -> String {
    let mut place = String::new();
    for segment in pointer.split('/').skip(1) {
        if segment.parse::<usize>().is_ok() {
            place.push_str(&format!("[{segment}]"));
        } else {
            let dot = if place.is_empty() { "" } else { "." };
            place.push_str(&format!("{dot}{segment}"));
        }
    }
    place
}

/// Pointers to everything in a tree, the tree itself first.
pub fn places(tree: &Value) -> Vec<String> {
    let mut all = vec![String::new()];
    let children: Vec<(String, &Value)> = match tree {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect()
        }
        _ => Vec::new(),
    };
    for (name, child) in children {
        all.extend(places(child).into_iter().map(|below| format!("/{name}{below}")));
    }
    all
}

/// Puts a value where a pointer leads, adding the field if it is not there; `None` takes it away.
pub fn set(tree: &mut Value, pointer: &str, value: Option<Value>) {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        *tree = value.expect("a tree");
        return;
    };
    match (tree.pointer_mut(parent).expect(pointer), value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(name.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(name).expect(pointer)),
        (Value::Array(items), value) => {
            let index: usize = name.parse().expect("an index");
            match value {
                Some(value) if index == items.len() => items.push(value),
                Some(value) => items[index] = value,
                None => drop(items.remove(index)),
            }
        }
        (other, _) => panic!("{pointer} leads into {other}"),
    }
}
