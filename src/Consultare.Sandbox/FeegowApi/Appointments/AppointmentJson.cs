using System.Globalization;
using System.Text.Json;

namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>Writes one record as <c>/appoints/search</c> does (integrations 1.4).</summary>
internal static class AppointmentJson
{
    public static void Write(Utf8JsonWriter json, Appointment appointment, bool withProcedures)
    {
        json.WriteStartObject();
        json.WriteNumber("agendamento_id", appointment.Id);
        json.WriteString("data", appointment.Date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));
        WriteRest(json, appointment, withProcedures);
        json.WriteEndObject();
    }

    /// <summary>The record without id that every answer carries (sandbox 2.1).</summary>
    public static void WriteWithoutId(Utf8JsonWriter json, Appointment appointment)
    {
        json.WriteStartObject();
        json.WriteString("data", appointment.Date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));
        WriteRest(json, appointment, withProcedures: false);
        json.WriteEndObject();
    }

    /// <summary>The record with a date that no calendar has.</summary>
    public static void WriteWithInvalidDate(Utf8JsonWriter json, Appointment appointment)
    {
        json.WriteStartObject();
        json.WriteNumber("agendamento_id", appointment.Id);
        json.WriteString("data", "31-02-2026");
        WriteRest(json, appointment, withProcedures: false);
        json.WriteEndObject();
    }

    private static void WriteRest(Utf8JsonWriter json, Appointment appointment, bool withProcedures)
    {
        json.WriteString("horario", appointment.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteNumber("paciente_id", appointment.PatientId);
        json.WriteNumber("procedimento_id", appointment.ProcedureId);
        json.WriteNumber("especialidade_id", appointment.SpecialtyId);
        json.WriteNumber("profissional_id", appointment.ProfessionalId);
        json.WriteNumber("local_id", appointment.RoomId);
        json.WriteNumber("unidade_id", appointment.UnitId);
        json.WriteString("nome_fantasia", appointment.UnitName);
        WriteStatus(json, appointment);
        WriteValue(json, appointment);
        json.WriteString("agendado_por", appointment.ScheduledBy);
        json.WriteString("agendado_em", appointment.ScheduledAt);
        json.WriteNumber("canal_id", appointment.ChannelId);
        json.WriteNull("convenio_id");
        json.WriteNull("plano_id");
        json.WriteBoolean("telemedicina", false);
        json.WriteBoolean("encaixe", appointment.Time.Minute % 10 == 5);
        json.WriteBoolean("retorno", appointment.IsReturn);
        json.WriteNumber("primeiro_agendamento", appointment.IsFirst ? 1 : 0);
        json.WriteString("notas", "");
        json.WriteNumber("duracao", 20);
        if (withProcedures)
        {
            WriteProcedures(json, appointment);
        }
    }

    // One record in a hundred writes its status as text, as readers must expect (integrations 1.4).
    private static void WriteStatus(Utf8JsonWriter json, Appointment appointment)
    {
        if (appointment.Id % 100 == 0)
        {
            json.WriteString("status_id", appointment.StatusId.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNumber("status_id", appointment.StatusId);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, Appointment appointment)
    {
        if (appointment.ValueStyle is ValueStyle.Number)
        {
            json.WriteNumber("valor", appointment.ValueCents / 100m);
        }

        json.WriteString("valor_total_agendamento", ValueText.Write(appointment.ValueCents, appointment.ValueStyle));
    }

    private static void WriteProcedures(Utf8JsonWriter json, Appointment appointment)
    {
        json.WriteStartArray("procedimentos");
        json.WriteStartObject();
        json.WriteNumber("procedimentoID", appointment.ProcedureId);
        json.WriteNull("plano");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
