package vn.thidua.identity.web;

/** What the sign-in page sends. */
class SignInForm {
    public String username = "";
    public String password = "";
    /** An own address to go on to. */
    public String next = "";
    /** Not empty when a form that came too late waits for this sign-in. */
    public String late = "";
}
