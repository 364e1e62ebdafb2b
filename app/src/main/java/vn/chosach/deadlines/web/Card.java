package vn.chosach.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Tone;

/**
 * A clock as the board shows it.
 *
 * @param id identifier, for the address of its page
 * @param due when it ends, as short as the board allows
 * @param tone shape and colour of the chip
 * @param left words of the chip
 * @param title what is to be done
 * @param agency name of the agency that must act
 * @param officer name of the officer, if one is assigned
 * @param rule what the rule is called, in the language of the page
 * @param basis article of the rule
 * @param unconfirmed whether the rule is unconfirmed
 * @param uncertain whether the date may change with the calendar
 * @param steps the arithmetic, one sentence a step
 */
public record Card(
    String id,
    String due,
    Tone tone,
    String left,
    String title,
    String agency,
    @Nullable String officer,
    String rule,
    String basis,
    boolean unconfirmed,
    boolean uncertain,
    List<String> steps) {

  public Card {
    steps = List.copyOf(steps);
  }
}
