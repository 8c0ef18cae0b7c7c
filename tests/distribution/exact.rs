//! Exact answers for three weights: with one more fixed by the sum, the possible ones are a polygon in the plane of the
//! first two, and uniform means by area.

/// A point: the first two weights.
pub type Point = [f64; 2];

/// A half-plane: what lies on `normal · point <= bound`.
pub type Half = ([f64; 2], f64);

/// The possible first two of three weights with these bounds and this sum.
pub fn slice(bounds: [[f64; 2]; 3], sum: f64) -> Vec<Point> {
    let [[a, b], [c, d], [low, high]] = bounds;
    let rectangle = vec![[a, c], [b, c], [b, d], [a, d]];
    // The third is the sum less the first two.
    let kept = clipped(&rectangle, ([1.0, 1.0], sum - low));
    clipped(&kept, ([-1.0, -1.0], high - sum))
}

/// What of a convex polygon lies in a half-plane (Sutherland and Hodgman).
pub fn clipped(polygon: &[Point], (normal, bound): Half) -> Vec<Point> {
    let beyond = |point: &Point| normal[0] * point[0] + normal[1] * point[1] - bound;
    let mut kept = Vec::new();
    for (place, to) in polygon.iter().enumerate() {
        let from = &polygon[(place + polygon.len() - 1) % polygon.len()];
        let (before, after) = (beyond(from), beyond(to));
        if (before <= 0.0) != (after <= 0.0) {
            let part = before / (before - after);
            kept.push([from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]);
        }
        if after <= 0.0 {
            kept.push(*to);
        }
    }
    kept
}

/// Its area (Gauss).
pub fn area(polygon: &[Point]) -> f64 {
    edges(polygon).map(|(_, _, cross)| cross).sum::<f64>() / 2.0
}

/// Its centre of mass: the mean of the first two weights.
pub fn centre(polygon: &[Point]) -> Point {
    let along = |axis: usize| {
        let moment: f64 = edges(polygon).map(|(from, to, cross)| (from[axis] + to[axis]) * cross).sum();
        moment / 6.0 / area(polygon)
    };
    [along(0), along(1)]
}

fn edges(polygon: &[Point]) -> impl Iterator<Item = (Point, Point, f64)> {
    polygon.iter().enumerate().map(|(place, from)| {
        let to = polygon[(place + 1) % polygon.len()];
        (*from, to, from[0] * to[1] - to[0] * from[1])
    })
}
