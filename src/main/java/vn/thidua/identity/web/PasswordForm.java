package vn.thidua.identity.web;

/** A new password, typed twice; the present one where the person is signed in. Never shown again. */
class PasswordForm {
    public String present = "";
    public String password = "";
    public String repeated = "";
}
