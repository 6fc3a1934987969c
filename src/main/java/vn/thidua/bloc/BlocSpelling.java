package vn.thidua.bloc;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Another spelling of a bloc's name as stored. */
@Embeddable
class BlocSpelling {
    private String alias;
    private @Nullable String quotedSource;

    @SuppressWarnings("NullAway.Init")
    protected BlocSpelling() {}

    BlocSpelling(String alias, @Nullable String quotedSource) {
        this.alias = alias;
        this.quotedSource = quotedSource;
    }

    String alias() {
        return alias;
    }

    BlocAlias view() {
        return new BlocAlias(alias, quotedSource);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BlocSpelling that
                && alias.equals(that.alias)
                && Objects.equals(quotedSource, that.quotedSource);
    }

    @Override
    public int hashCode() {
        return alias.hashCode();
    }
}
