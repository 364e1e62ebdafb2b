-- Roles and database for an external PostgreSQL (17 or newer). Run once as its administrator:
--   psql -v owner_password=… -v app_password=… -f docs/postgresql-roles.sql
-- chosach_owner owns the tables and migrates; chosach_app runs the program and owns nothing.
CREATE ROLE chosach_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE chosach_app   LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD :'app_password';
CREATE DATABASE chosach OWNER chosach_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE chosach FROM PUBLIC;
GRANT CONNECT ON DATABASE chosach TO chosach_app;
-- Only for the test suite, which makes a database of its own for each run:
-- ALTER ROLE chosach_owner CREATEDB;
