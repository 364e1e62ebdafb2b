package vn.chosach.training.life;

import java.util.List;

/**
 * A question of the test of a class.
 *
 * @param options two to four
 * @param right which of them, from 1
 * @param why what is told when the test is over
 */
public record TestQuestion(String words, List<String> options, int right, String why) {

  public TestQuestion {
    options = List.copyOf(options);
  }
}
