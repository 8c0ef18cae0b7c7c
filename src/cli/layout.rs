//! Tables of a terminal.

use crate::view::layout::{left, right, widest};

/// Columns as wide as what stands in them: the first to the left, the others to the right.
pub(super) fn table<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    let mut widths = [0; COLUMNS];
    for (column, width) in widths.iter_mut().enumerate() {
        *width = widest(rows.iter().filter_map(|row| row.get(column)).map(String::as_str));
    }
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(widths).enumerate();
        let cells: Vec<String> = cells
            .map(|(column, (cell, width))| if column == 0 { left(cell, width) } else { right(cell, width) })
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_as_wide_as_its_cells() {
        let rows = [["a", "10", ""], ["long", "5", ""]].map(|row| row.map(str::to_owned));
        assert_eq!(table(&rows), "a     10\nlong   5\n");
    }
}
