package vn.thidua.browser;

/** The main job at a desk: a wide screen with script. */
class MainJobStory extends MainJob {
    MainJobStory() {
        super(1280, true);
    }
}
