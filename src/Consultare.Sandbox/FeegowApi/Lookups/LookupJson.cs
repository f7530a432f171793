using System.Globalization;
using System.Text.Json;
using Consultare.Sandbox.FeegowApi.Appointments;

namespace Consultare.Sandbox.FeegowApi.Lookups;

/// <summary>The items of the lists, field by field (integrations 1.4).</summary>
internal static class LookupJson
{
    public static void List<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Professional one, ClinicDirectory directory, AppointmentStyle style)
    {
        json.WriteStartObject();
        json.WriteNumber("profissional_id", one.Id);
        json.WriteString("nome", style.Name(one.Name));
        json.WriteString("tratamento", one.Title);
        json.WriteBoolean("ativo", one.Active);
        json.WritePropertyName("especialidades");
        List(json, directory.Specialties.Where(specialty => one.SpecialtyIds.Contains(specialty.Id)), specialty =>
        {
            json.WriteStartObject();
            json.WriteNumber("especialidade_id", specialty.Id);
            json.WriteString("nome_especialidade", specialty.Name);
            json.WriteString("CBOS", specialty.Cbo);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Specialty one) =>
        Pair(json, ("especialidade_id", one.Id), ("nome", one.Name));

    public static void Write(Utf8JsonWriter json, ProcedureGroup one) =>
        Pair(json, ("id", one.Id), ("NomeGrupo", one.Name));

    public static void Write(Utf8JsonWriter json, ProcedureType one) => Pair(json, ("id", one.Id), ("tipo", one.Name));

    public static void Write(Utf8JsonWriter json, Procedure one, string groupIdField)
    {
        json.WriteStartObject();
        json.WriteNumber("procedimento_id", one.Id);
        json.WriteString("nome", one.Name);
        json.WriteString("codigo", one.Code);
        json.WriteNumber("tipo_procedimento", one.TypeId);
        json.WritePropertyName(groupIdField);
        if (one.GroupId is { } group)
        {
            json.WriteNumberValue(group);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteNumber("valor", one.PriceCents);
        json.WritePropertyName("especialidade_id");
        List(json, one.SpecialtyIds, json.WriteNumberValue);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Unit unit)
    {
        json.WriteStartObject();
        json.WriteNumber("unidade_id", unit.Id);
        json.WriteString("nome_fantasia", unit.TradeName);
        json.WriteString("cnpj", string.Create(CultureInfo.InvariantCulture, $"00.000.{unit.Id:000}/0001-00"));
        json.WriteString("endereco", "Rua Exemplo");
        json.WriteString("numero", "100");
        json.WriteString("bairro", "Centro");
        json.WriteString("cidade", unit.City);
        json.WriteString("cep", "13000-000");
        json.WriteString("telefone_1", "(19) 0000-0000");
        json.WriteString("telefone_2", "");
        json.WriteString("email_1", $"unidade{unit.Id}@example.test");
        json.WriteString("email_2", "");
        json.WriteString("complementos", "");
        json.WriteString("mapa", "");
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Room room)
    {
        json.WriteStartObject();
        json.WriteNumber("id", room.Id);
        json.WriteString("local", room.Name);
        json.WriteNumber("unidade_id", room.UnitId);
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, (string Name, int Value) id, (string Name, string Value) name)
    {
        json.WriteStartObject();
        json.WriteNumber(id.Name, id.Value);
        json.WriteString(name.Name, name.Value);
        json.WriteEndObject();
    }
}
