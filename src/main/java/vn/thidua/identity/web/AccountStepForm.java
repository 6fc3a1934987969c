package vn.thidua.identity.web;

/** Shutting an account or opening it again. */
class AccountStepForm {
    /** {@code DISABLE} or {@code ENABLE}. */
    public String step = "";

    public String reason = "";
}
