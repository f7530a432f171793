using System.Globalization;
using System.Text.Json;

namespace Consultare.Sandbox.FeegowApi.Patients;

/// <summary>A patient as an item of the list, and in detail (integrations 1.4).</summary>
internal static class PatientJson
{
    private const string Stamp = "yyyy-MM-dd HH:mm:ss";

    public static void WriteItem(Utf8JsonWriter json, Patient one)
    {
        json.WriteStartObject();
        json.WriteNumber("patient_id", one.Id);
        json.WriteString("nome", one.Name);
        json.WriteNull("nome_social");
        json.WriteString("nascimento", one.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("bairro", one.Neighbourhood);
        json.WriteNumber("tabela_id", 0);
        json.WriteNumber("sexo_id", one.Sex == 'M' ? 1 : 2);
        json.WriteString("email", one.Email);
        json.WriteString("celular", one.Mobile);
        json.WriteString("criado_em", one.CreatedAt.ToString(Stamp, CultureInfo.InvariantCulture));
        json.WriteString("alterado_em", one.ChangedAt.ToString(Stamp, CultureInfo.InvariantCulture));
        json.WriteStartArray("programa_de_saude");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Holds no id, as the real answer (integrations 1.4).
    public static void WriteDetail(Utf8JsonWriter json, Patient one)
    {
        json.WriteStartObject();
        json.WriteString("nome", one.Name);
        json.WriteString("nascimento", one.BirthDate.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));
        json.WriteString("sexo", one.Sex == 'M' ? "Masculino" : "Feminino");
        foreach (var (name, value) in Address(one))
        {
            json.WriteString(name, value);
        }

        WriteSlots(json, "telefones", 2, null);
        WriteSlots(json, "celulares", 2, one.Mobile);
        json.WriteStartObject("documentos");
        json.WriteString("rg", "");
        json.WriteString("cpf", one.Cpf);
        json.WriteEndObject();
        WriteSlots(json, "email", 2, one.Email);
        WriteSlots(json, "convenios", 3, null);
        json.WriteEndObject();
    }

    private static (string Name, string Value)[] Address(Patient one) =>
    [
        ("endereco", "Rua Exemplo"), ("numero", "1"), ("complemento", ""), ("bairro", one.Neighbourhood),
        ("cidade", "Campinas"), ("estado", "SP"), ("cep", "13000-000"), ("profissao", ""),
    ];

    private static void WriteSlots(Utf8JsonWriter json, string name, int count, string? first)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(first);
        for (var i = 1; i < count; i++)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
    }
}
