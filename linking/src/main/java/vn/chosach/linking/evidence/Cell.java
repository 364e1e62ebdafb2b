package vn.chosach.linking.evidence;

/**
 * One value of a field, read once however many records have it.
 *
 * @param shown as the file has it
 * @param key equal keys are equal values
 * @param folded words without marks; empty where the field holds no words
 * @param sorted numbers of its words, ascending and each once
 * @param grams pairs of letters
 * @param number of a quantity or a year, else {@code NaN}
 */
record Cell(String shown, String key, String folded, int[] sorted, char[] grams, double number) {}
