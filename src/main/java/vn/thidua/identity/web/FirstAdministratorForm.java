package vn.thidua.identity.web;

/** The first administrator of a new installation. */
class FirstAdministratorForm {
    public String secret = "";
    public String username = "";
    public String displayName = "";
    public String password = "";
    public String repeated = "";
}
