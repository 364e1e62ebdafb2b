COMMENT ON TABLE tips.tip IS 'Reports as they were received; never changed but for the desk, beside a row in steering; two agencies erase the words';
