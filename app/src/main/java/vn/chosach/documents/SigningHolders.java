package vn.chosach.documents;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whom the head of an agency empowered to sign for it (Nghị định 30/2020/NĐ-CP art. 13), for rooms
 * in which the same person answers for the agency.
 */
public interface SigningHolders {

  /** Whether an officer holds a right to sign for an agency that is confirmed and in force. */
  boolean signs(UUID officer, String agency, LocalDate day);
}
