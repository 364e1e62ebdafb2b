package vn.chosach.directory.pack;

import java.util.List;

/**
 * What is wrong with a pack, or thin in it.
 *
 * @param grave whether a program would not start with it
 * @param code key of the sentence behind {@code directory.pack.}
 * @param file in which file
 * @param line its row as a spreadsheet numbers it, the head being 1; 0 for the file as a whole
 * @param facts what the sentence names, in its order
 */
record PackFault(boolean grave, String code, String file, long line, List<String> facts) {

  public PackFault {
    facts = List.copyOf(facts);
  }
}
