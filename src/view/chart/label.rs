//! How wide texts are, and how they keep clear of one another.

/// How wide a text is about, in pixels: the type of the page is narrower than most, and a file that was saved may be shown in
/// another one.
pub fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

/// The advance of a sign at 13 pixels.
fn advance(sign: char) -> f64 {
    let em = match sign {
        'i' | 'j' | 'l' | '.' | ',' | ';' | ':' | '\'' | '’' | '|' | '!' | 'I' | ' ' | '\u{a0}' => 0.29,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 0.37,
        'm' | 'w' | 'M' | 'W' | '%' | '…' => 0.86,
        _ if sign.is_uppercase() => 0.66,
        _ => 0.56,
    };
    em * 13.0
}

/// The text, or as much of it as there is room for, with a sign that something is missing.
pub fn cut(text: &str, room: f64) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut used = advance('…');
    let fitting = text.chars().take_while(|sign| {
        used += advance(*sign);
        used <= room
    });
    let kept: String = fitting.collect();
    kept.trim_end_matches([' ', ',', ';', '.', '’', '\'']).to_owned() + "…"
}

/// The text in at most so many lines of a width; the last is cut where there is more.
pub fn wrap(text: &str, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if lines_fit(line, word, room) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| cut(line, room)).collect()
}

fn lines_fit(line: &str, word: &str, room: f64) -> bool {
    width(line) + advance(' ') + width(word) <= room
}

/// Moves places apart so that each is at least a gap from the next, as little as possible; all within two bounds where they
/// fit. The order stays that of the places; of equal ones, that in which they come.
pub fn spread(places: &[f64], gap: f64, (low, high): (f64, f64)) -> Vec<f64> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|one, other| places_at(places, *one).total_cmp(&places_at(places, *other)));
    // Less their gaps, places that keep clear are in order; groups that are not stand at their mean.
    let mut groups: Vec<(f64, usize)> = Vec::new();
    for (rank, index) in order.iter().enumerate() {
        groups.push((places_at(places, *index) - rank as f64 * gap, 1));
        while let [.., (before, many), (last, count)] = groups[..] {
            if before <= last {
                break;
            }
            groups.truncate(groups.len() - 2);
            let all = many + count;
            groups.push(((before * many as f64 + last * count as f64) / all as f64, all));
        }
    }
    let highest = (high - places.len().saturating_sub(1) as f64 * gap).max(low);
    let means = groups.iter().flat_map(|(mean, count)| std::iter::repeat_n(mean.clamp(low, highest), *count));
    let mut apart = vec![0.0; places.len()];
    for ((rank, index), mean) in order.into_iter().enumerate().zip(means) {
        if let Some(place) = apart.get_mut(index) {
            *place = mean + rank as f64 * gap;
        }
    }
    apart
}

fn places_at(places: &[f64], index: usize) -> f64 {
    places.get(index).copied().unwrap_or_default()
}

/// A name beside an upright line, as a flag at its pole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flag {
    /// How many lines of text above the lowest.
    pub level: usize,
    /// Whether the name ends at the line, because it would leave the picture on the other side.
    pub before: bool,
}

/// How high names beside upright lines hang, and on which side, so that none covers another and few lines run through a name;
/// each line is given by its place and the width of its name, the picture by its width.
pub fn flags(lines: &[(f64, f64)], end: f64) -> Vec<Flag> {
    // Every choice of sides is tried where the lines are few, as they are.
    let choices = if lines.len() <= MOST { 1_usize << lines.len() } else { 1 };
    let hung = (0..choices).map(|sides| {
        let before: Vec<bool> = (0..lines.len()).map(|index| sides >> index.min(MOST) & 1 == 1).collect();
        hang(lines, &before, end)
    });
    hung.min_by_key(|(cost, _)| *cost).map(|(_, flags)| flags).unwrap_or_default()
}

/// How many lines there are at most for every choice of sides to be tried.
const MOST: usize = 9;

/// Hangs names on given sides; first how good that is: names outside the picture, lines through names, height, names before
/// their lines.
fn hang(lines: &[(f64, f64)], before: &[bool], end: f64) -> ([usize; 4], Vec<Flag>) {
    let mut order: Vec<(usize, f64, f64, bool)> = lines
        .iter()
        .zip(before)
        .enumerate()
        .map(|(index, ((at, width), side))| (index, *at, *width, *side))
        .collect();
    // Names to the right of their lines from the right, then those to the left from the left: each then hangs above the lines
    // that it covers.
    order.sort_by(|(_, one, _, before), (_, other, _, after)| {
        let along = if *before { one.total_cmp(other) } else { other.total_cmp(one) };
        before.cmp(after).then(along)
    });
    let mut placed: Vec<(f64, [f64; 2], usize)> = Vec::new();
    let mut found = vec![Flag::default(); lines.len()];
    for (index, at, width, before) in order {
        let [from, to] = if before { [at - width - GAP, at] } else { [at, at + width + GAP] };
        let covers = |level: usize| {
            placed.iter().any(|(other, [left, right], taken)| {
                let overlap = *taken == level && *left < to && from < *right;
                overlap || (*taken >= level && (from..=to).contains(other))
            })
        };
        let level = (0..=placed.len()).find(|level| !covers(*level)).unwrap_or(placed.len());
        placed.push((at, [from, to], level));
        if let Some(flag) = found.get_mut(index) {
            *flag = Flag { level, before };
        }
    }
    (cost(&placed, before, end), found)
}

fn cost(placed: &[(f64, [f64; 2], usize)], before: &[bool], end: f64) -> [usize; 4] {
    let outside = placed.iter().filter(|(_, [from, to], _)| *from < 0.0 || *to > end).count();
    let through = placed.iter().map(|(_, [from, to], level)| {
        let runs = |(at, _, other): &&(f64, [f64; 2], usize)| other > level && *from < *at && *at < *to;
        placed.iter().filter(runs).count()
    });
    let height = placed.iter().map(|(_, _, level)| *level).max().unwrap_or(0);
    [outside, through.sum(), height, before.iter().filter(|side| **side).count()]
}

/// What a name keeps clear of its own line and of what follows.
const GAP: f64 = 10.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_and_say_so() {
        assert_eq!(cut("Servizi", 200.0), "Servizi");
        let cut = cut("Consolidamento del riordino istituzionale", 100.0);
        assert!(cut.ends_with('…') && width(&cut) <= 100.0, "{cut}");
    }

    #[test]
    fn texts_are_wrapped_between_words() {
        assert_eq!(wrap("uno due tre", 60.0, 3), ["uno due", "tre"]);
        let cut = wrap("uno due tre quattro cinque", 60.0, 2);
        assert!(cut.len() == 2 && cut[1].ends_with('…'), "{cut:?}");
    }

    #[test]
    fn places_move_apart_as_little_as_possible() {
        let near = |places: &[f64], expected: &[f64]| {
            let found = spread(places, 10.0, (0.0, 100.0));
            assert!(found.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-9), "{found:?}");
        };
        near(&[10.0, 50.0, 90.0], &[10.0, 50.0, 90.0]);
        near(&[50.0, 50.0], &[45.0, 55.0]);
        near(&[0.0, 0.0, 0.0], &[0.0, 10.0, 20.0]);
        near(&[100.0, 99.0], &[100.0, 90.0]);
        near(&[60.0, 20.0, 61.0], &[55.5, 20.0, 65.5]);
    }

    #[test]
    fn names_hang_where_they_cover_neither_names_nor_lines() {
        let flags = flags(&[(10.0, 80.0), (30.0, 80.0), (200.0, 80.0)], 300.0);
        assert_eq!(flags.iter().map(|flag| flag.level).collect::<Vec<_>>(), [1, 0, 0]);
        let flags = super::flags(&[(280.0, 80.0), (290.0, 80.0)], 300.0);
        assert_eq!(flags, [Flag { level: 0, before: true }, Flag { level: 1, before: true }]);
    }
}
