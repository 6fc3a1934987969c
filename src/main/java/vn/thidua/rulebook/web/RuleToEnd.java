package vn.thidua.rulebook.web;

/**
 * What the page for ending a rule says.
 *
 * @param name what people call the rule
 * @param address the page of the rule
 * @param list address of the list it stands in
 * @param heading what that list is called
 */
record RuleToEnd(String name, String address, String list, String heading) {}
