package vn.thidua.overview;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.thidua.kernel.Actor;
import vn.thidua.kernel.NewsSource;
import vn.thidua.kernel.NewsSource.News;

/** What the public sees first: the latest published conferences and decisions. */
@Service
public class FrontPage {
    private static final int LATEST = 10;
    private final List<NewsSource> sources;

    FrontPage(List<NewsSource> sources) {
        this.sources = sources;
    }

    /** The newest published things of all modules, newest first; the same for everyone. */
    public List<News> latest(@SuppressWarnings("unused") Actor actor) {
        return sources.stream()
                .flatMap(source -> source.latest(LATEST).stream())
                .sorted(Comparator.comparing(News::published).reversed())
                .limit(LATEST)
                .toList();
    }
}
