using System.Globalization;
using System.Text.Json;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Queues;

namespace Consultare.Integrations.Feegow.Reception;

/// <summary>Reads the reception's JSON: every set of field names, the rows of the unit only (hub-integrations 6.1).</summary>
internal sealed class ReceptionPayload(QueueFailures failures, int maxPatients)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    public Answer<ReceptionReading> Read(ReadOnlyMemory<byte> body, int unitId)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? ReadList(document.RootElement, unitId)
                : Fail(failures.BadPayload("fora do formato combinado (sem a lista esperada)"));
        }
        catch (JsonException)
        {
            return Fail(failures.BadPayload(body.IsEmpty ? "vazia" : "incompleta ou ilegível"));
        }
    }

    private Answer<ReceptionReading> ReadList(JsonElement list, int unitId)
    {
        var ours = list.EnumerateArray().Where(item => IsOf(item, unitId)).ToList();
        var foreign = list.GetArrayLength() - ours.Count;
        if (ours.Count > maxPatients)
        {
            return Fail(failures.TooMany());
        }

        // Mostly others: the answer is another unit's, and the few of ours in it are no list of who is here (S32).
        return foreign > ours.Count
            ? Fail(failures.OtherUnit())
            : new Success<ReceptionReading>(ReadItems(ours, unitId, foreign), 1);
    }

    private static ReceptionReading ReadItems(List<JsonElement> ours, int unitId, int foreign)
    {
        var items = new Dictionary<long, ReceptionItem>();
        var rejected = new List<ReceptionReject>();
        foreach (var item in ours)
        {
            var id = ReceptionFields.Whole(item, "id");
            if (id is { } known && ReadItem(item, known, rejected) is { } readable)
            {
                items[known] = readable;
            }
            else if (id is null)
            {
                rejected.Add(new ReceptionReject("", "id", "Sem um número de identificação legível."));
            }
        }

        return new ReceptionReading(unitId, [.. items.Values], rejected, foreign)
        {
            PresentIds = ours.Select(item => ReceptionFields.Whole(item, "id")).OfType<long>().ToHashSet(),
            ProvesAbsence = ours.TrueForAll(item => ReceptionFields.Whole(item, "id") is not null),
        };
    }

    private static ReceptionItem? ReadItem(JsonElement item, long id, List<ReceptionReject> rejected)
    {
        try
        {
            return new ReceptionItem(
                id,
                ReceptionFields.Text(item, "PacienteNome", "Paciente", "NomePaciente", "patient_name", "name"),
                ReceptionFields.Moment(item, "DataHoraChegada", "DataChegada", "Chegada", "DataEntrada", "arrived_at"),
                ReceptionFields.Moment(
                    item, "DataHoraAtendimento", "DataAtendimento", "Atendimento", "DataFinalizacao", "finished_at"),
                ReceptionFields.Text(item, "StatusNome", "Sta", "Status", "status"));
        }
        catch (FormatException wrong)
        {
            rejected.Add(new ReceptionReject(
                id.ToString(CultureInfo.InvariantCulture), wrong.Message, "O valor não é do tipo esperado."));
            return null;
        }
    }

    private static bool IsOf(JsonElement item, int unitId) =>
        item.ValueKind == JsonValueKind.Object && ReceptionFields.Whole(item, "UnidadeID") == unitId;

    private static Failed<ReceptionReading> Fail(IntegrationFailure failure) => new(failure);
}
