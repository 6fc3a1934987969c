package vn.thidua.identity.web;

/** How large this person reads. */
class TextSizeForm {
    public String textSize = "";
}
