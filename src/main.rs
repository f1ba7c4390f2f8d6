//! The program of the page. In a window it mounts the page; in a worker it answers the page's requests.

fn main() {
    sagefit::app::start();
}
