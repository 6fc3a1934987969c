package vn.thidua.audit.web;

/** What the trail is searched for; sent by GET, so that a search can be bookmarked. */
class AuditForm {
    public String q = "";
    public String tu = "";
    public String den = "";
}
