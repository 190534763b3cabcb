-- A file on somebody's effort stays as it was made.
CREATE OR REPLACE TRIGGER stuk_blijft BEFORE UPDATE OR DELETE ON inburgering_inspanningsdossier
    FOR EACH ROW EXECUTE FUNCTION stuk_blijft();
