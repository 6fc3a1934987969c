package vn.thidua.document.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.thidua.document.FileLimits;

/** Lets every page say beside a file's field how large a file may be. */
@ControllerAdvice(basePackages = "vn.thidua")
class FileHint {
    private final FileLimits limits;

    FileHint(FileLimits limits) {
        this.limits = limits;
    }

    @ModelAttribute("largestFile")
    long largestFile() {
        return limits.maximumSize().toMegabytes();
    }
}
