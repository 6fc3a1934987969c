package vn.thidua.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read: how to use the product, its keys, how accessible it is. */
@Controller
@Navigation(Section.NONE)
class HelpController {
    @GetMapping("/tro-giup")
    String index() {
        return "help/index";
    }

    @GetMapping("/tro-giup/phim-tat")
    String keys() {
        return "help/keys";
    }

    @GetMapping("/kha-nang-tiep-can")
    String accessibility() {
        return "help/accessibility";
    }
}
