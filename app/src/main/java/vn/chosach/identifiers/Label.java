package vn.chosach.identifiers;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that says what a number beside it is.
 *
 * @param meaning what it says
 * @param strong whether it is proof enough by itself
 * @param bank for a name of a bank
 * @param start first place in the folded view
 * @param end place after the last
 */
record Label(Meaning meaning, boolean strong, @Nullable Bank bank, int start, int end) {

  enum Meaning {
    PHONE,
    ACCOUNT,
    BANK,
    TAX,
    CITIZEN,
    /** Numbers of orders, parcels, lots, devices: none of ours. */
    OTHER_NUMBER,
    MONEY
  }
}
