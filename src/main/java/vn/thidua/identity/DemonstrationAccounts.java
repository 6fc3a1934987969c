package vn.thidua.identity;

import java.util.List;

/** What the sign-in page of a demonstration lists. Exists only where module {@code demonstration} does. */
public interface DemonstrationAccounts {
    /** One line of the list: the role in words a visitor understands. */
    record Entry(String username, String description) {}

    List<Entry> entries();

    /** The one password of all of them. */
    String password();
}
