using System.Globalization;

namespace Consultare.Sandbox.Google;

/// <summary>Both spreadsheets as people typed them: dates in every form that occurs (sandbox 4).</summary>
internal sealed class SheetBook(SheetSeed seed)
{
    private static readonly string[] CrcHeading = ["Paciente", "Canal", "Data"];

    private static readonly string[] FormHeading =
        ["Carimbo de data/hora", "Atendente", "Qual sua unidade?", "Qual serviço?", "Observações", "Data"];

    /// <summary>The tabs of a spreadsheet; null for one that does not exist.</summary>
    public IReadOnlyList<SheetTab>? Find(string id) => id switch
    {
        GoogleSheetIds.Crc => [Crc(), Notes()],
        GoogleSheetIds.Reception => [Form(), Notes()],
        _ => null,
    };

    private SheetTab Crc() => new("Solicitações", [CrcHeading, .. seed.Requests().Select(CrcRow)]);

    private static IReadOnlyList<string> CrcRow(DateTime at, int number) =>
        [$"Contato {number + 1}", "WhatsApp", Date(at, number)];

    private SheetTab Form() => new("Respostas ao formulário 1", [FormHeading, .. seed.Answers().Select(FormRow)]);

    private static IReadOnlyList<string> FormRow(FormAnswer answer, int number) =>
    [
        Text(answer.At, "dd/MM/yyyy HH:mm:ss"), "Recepção", answer.Unit, answer.Service, number % 3 == 0 ? "vírgula, e \"aspas\"" : "",
        Date(answer.At, number),
    ];

    private static SheetTab Notes() => new("Notas", [["Nota"], ["Sem uso"]]);

    private static string Date(DateTime at, int number) => (number % 4) switch
    {
        0 => Text(at, "d/M/yyyy"),
        1 => Text(at, "yyyy-MM-dd"),
        2 => Text(at, "dd/MM/yyyy HH:mm:ss"),
        _ => Text(at, "dd/MM/yyyy"),
    };

    private static string Text(DateTime at, string form) => at.ToString(form, CultureInfo.InvariantCulture);
}
