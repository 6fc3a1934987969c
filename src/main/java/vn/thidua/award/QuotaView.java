package vn.thidua.award;

import org.jspecify.annotations.Nullable;

/**
 * How many of an award a bloc may propose in a year.
 *
 * @param quantity null: said at the conference, number not recorded
 * @param source the paper or the meeting that says so
 * @param version for whoever corrects it
 * @param proposed units and unnamed places in the minutes
 */
public record QuotaView(
        String awardCode, String award, @Nullable Integer quantity, String source, int proposed, long version) {
    public boolean exceeded() {
        return quantity != null && proposed > quantity;
    }
}
