package vn.thidua.identity;

import java.util.UUID;
import vn.thidua.kernel.Actor;

/** What one look at the session row yields: who asks, and how large this person reads. */
public record CurrentSession(UUID id, Actor actor, TextSize textSize) {}
