package vn.chosach.linking.decisions;

import java.util.Map;

/**
 * What evidence is worth, to be kept and used on other records of the same columns: natural
 * logarithms of odds of a pair before it is looked at, of those that are taken, and of each
 * likeness by the name of what is compared.
 */
public record Learnt(double prior, float least, Map<String, float[]> worth) {

  public Learnt {
    worth = Map.copyOf(worth);
  }
}
