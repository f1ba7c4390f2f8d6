//! The page: mounts the app in the browser.

fn main() {
    sagefit::app::mount();
}
