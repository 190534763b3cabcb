-- The letter about a decision stays as it went to the client.
CREATE OR REPLACE TRIGGER stuk_blijft BEFORE UPDATE OR DELETE ON ontzorging_besluitbrief
    FOR EACH ROW EXECUTE FUNCTION stuk_blijft();
