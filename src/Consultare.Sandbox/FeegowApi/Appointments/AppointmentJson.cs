using System.Globalization;
using System.Text.Json;

namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>Writes one record as <c>/appoints/search</c> does (integrations 1.4).</summary>
internal static class AppointmentJson
{
    public static void Write(Utf8JsonWriter json, Appointment appointment, AppointmentStyle style, bool withProcedures)
    {
        json.WriteStartObject();
        json.WriteNumber(style.FallbackNames ? "id" : "agendamento_id", appointment.Id);
        WriteFields(json, appointment, style);
        if (withProcedures)
        {
            WriteProcedures(json, appointment);
        }

        json.WriteEndObject();
    }

    /// <summary>The record without id that every answer carries (sandbox 2.1).</summary>
    public static void WriteWithoutId(Utf8JsonWriter json, Appointment appointment, AppointmentStyle style)
    {
        json.WriteStartObject();
        WriteFields(json, appointment, style);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Appointment appointment, AppointmentStyle style)
    {
        json.WriteString(style.FallbackNames ? "data_agendamento" : "data", style.DateText(appointment));
        json.WriteString("horario", appointment.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteNumber("paciente_id", appointment.PatientId);
        json.WriteNumber("procedimento_id", appointment.ProcedureId);
        json.WriteNumber("especialidade_id", appointment.SpecialtyId);
        json.WriteNumber("profissional_id", appointment.ProfessionalId);
        json.WriteNumber("local_id", appointment.RoomId);
        json.WriteNumber("unidade_id", appointment.UnitId);
        json.WriteString("nome_fantasia", style.Name(appointment.UnitName));
        WriteStatus(json, appointment, style.FallbackNames ? "status" : "status_id");
        WriteValue(json, appointment, style);
        json.WriteString("agendado_por", style.Name(appointment.ScheduledBy));
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
    }

    // One record in a hundred writes its status as text, as readers must expect (integrations 1.4).
    private static void WriteStatus(Utf8JsonWriter json, Appointment appointment, string field)
    {
        if (appointment.Id % 100 == 0)
        {
            json.WriteString(field, appointment.StatusId.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNumber(field, appointment.StatusId);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, Appointment appointment, AppointmentStyle style)
    {
        var value = style.ValueStyleOf(appointment);
        if (value is ValueStyle.Number)
        {
            json.WriteNumber("valor", appointment.ValueCents / 100m);
        }

        var field = style.FallbackNames && value is not ValueStyle.Number ? "valor" : "valor_total_agendamento";
        json.WriteString(field, ValueText.Write(appointment.ValueCents, value));
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
