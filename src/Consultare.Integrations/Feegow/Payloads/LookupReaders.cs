using System.Text.Json;

namespace Consultare.Integrations.Feegow.Payloads;

/// <summary>The lookup lists with every field name that was seen for them (hub-integrations 1.4, ambiguity A3).</summary>
internal static class LookupReaders
{
    public static LookupReader<string> Professionals() => Names(["profissional_id", "id"], ["nome", "name"]);

    public static LookupReader<string> Specialties() => Names(["especialidade_id", "id"], ["nome", "name"]);

    public static LookupReader<string> ProcedureGroups() => Names(["id", "ID", "grupo_id"], ["NomeGrupo", "nome", "Nome"]);

    public static LookupReader<long> Procedures() => new(
        ["procedimento_id", "id", "ID"],
        ["grupo_procedimento", "grupo_procedimento_id", "grupo_id", "procedimento_grupo_id"],
        GroupId);

    private static LookupReader<string> Names(string[] ids, string[] values)
    {
        var names = new NameReader();
        return new LookupReader<string>(ids, values, Name);

        FieldValue<string> Name(ref Utf8JsonReader reader) =>
            names.Read(ref reader) is { } name ? FieldValue<string>.Of(name) : FieldValue<string>.Absent;
    }

    /// <summary>A procedure without a group says 0 or null.</summary>
    private static FieldValue<long> GroupId(ref Utf8JsonReader reader) =>
        FieldReader.Whole(ref reader) is { State: FieldState.Read, Value: > 0 } group ? group : default;
}
