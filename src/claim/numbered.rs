//! A name that nobody has yet: the one that is wanted, or the same with a number behind it.

/// `name`, or the first of `name-2`, `name-3`, … that is free, as far as they were given in this order.
///
/// Where a number before it was given back, that one stays free: what is taken is not tried one by one, so that the
/// hundred thousandth of a name is found as quickly as the third (galloping search; Bentley and Yao 1976).
pub fn numbered(name: &str, is_free: impl Fn(&str) -> bool) -> String {
    if is_free(name) {
        return name.to_owned();
    }
    let with = |n: u64| format!("{name}-{n}");
    let (mut taken, mut free) = (1, 2);
    while !is_free(&with(free)) {
        (taken, free) = (free, 2 * free);
    }
    while taken + 1 < free {
        let between = taken + (free - taken) / 2;
        if is_free(&with(between)) { free = between } else { taken = between }
    }
    with(free)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn numbers_are_given_in_order_and_few_are_tried() {
        let mut taken = HashSet::new();
        for n in 1..=1000 {
            let tried = Cell::new(0);
            let name = numbered("roe", |it| {
                tried.set(tried.get() + 1);
                !taken.contains(it)
            });
            assert_eq!(name, if n == 1 { "roe".to_owned() } else { format!("roe-{n}") });
            assert!(tried.get() <= 24, "{n} took {} tries", tried.get());
            taken.insert(name);
        }
    }

    #[test]
    fn what_is_found_is_free_whatever_was_given_back() {
        let taken = ["roe", "roe-2", "roe-4", "roe-5"];
        assert!(!taken.contains(&numbered("roe", |it| !taken.contains(&it)).as_str()));
    }
}
