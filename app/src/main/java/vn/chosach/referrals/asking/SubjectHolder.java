package vn.chosach.referrals.asking;

import java.util.Set;

/**
 * A room in which agencies hold things with subjects in them. Each contributes one bean; it answers
 * with agencies only. Called within the transaction of the question.
 */
public interface SubjectHolder {

  /**
   * Keys of the agencies that hold something with this subject in it.
   *
   * @param words the telephone number, account, tax code, link or name as it was typed
   */
  Set<String> holders(String words);
}
