package vn.thidua.review;

import java.util.UUID;

/** An appraised dossier that may go into a round. */
public record RoundCandidate(
        UUID proposal, String dossier, String unit, String awardCode, String bloc, int year, String address) {}
