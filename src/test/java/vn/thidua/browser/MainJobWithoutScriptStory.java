package vn.thidua.browser;

/** The main job on the narrowest phone, with script switched off. */
class MainJobWithoutScriptStory extends MainJob {
    MainJobWithoutScriptStory() {
        super(320, false);
    }
}
