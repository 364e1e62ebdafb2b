-- A committee signs under the seal of the People's Committee: its signer bears the office there, above the name
-- (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7, K).
ALTER TABLE documents.signing_right ADD COLUMN office_of_seal text CHECK (office_of_seal <> '');
COMMENT ON COLUMN documents.signing_right.office_of_seal IS 'Office in the body under whose seal a committee signs, in capitals; empty for a body with a seal of its own';

-- A department above the issuing body is named with its province.
UPDATE documents.letterhead SET superior = 'SỞ CÔNG THƯƠNG TỈNH AN GIANG'
 WHERE agency = 'QLTT-AG' AND superior = 'SỞ CÔNG THƯƠNG';
