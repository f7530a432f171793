using Consultare.Sandbox.FeegowApi.Lookups;
using Consultare.Sandbox.FeegowApi.Patients;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.Revenue;

/// <summary>Makes up ordinary lines of a day.</summary>
internal sealed class RevenueLineMaker(IReadOnlyList<Patient> patients)
{
    private static readonly string[] Forms = ["Cartão de Crédito", "Cartão de Débito", "PIX", "Dinheiro", "Boleto"];
    private static readonly string[] Users = ["Ana Lúcia Prates", "Bruno Sá Teles", "Célia Antunes", "Débora Quintão"];
    private static readonly string[] Bookers = ["Agendamento Online", "Ana Lúcia Prates", "Célia Antunes", "Íris Nóbrega"];
    private static readonly ClinicDirectory Lists = ClinicDirectory.Default;
    private static readonly Procedure[] Paid = [.. Lists.Procedures.Where(one => one.PriceCents > 0)];

    /// <summary>A line of a unit; it is paid on the day it is posted.</summary>
    public RevenueLine Make(DateOnly day, SeededRandom random, RevenueUnit unit)
    {
        var procedure = random.Pick(Paid);
        var patient = random.Pick(patients);
        var discount = random.Chance(0.2) ? random.Between(5, 60) * 100 : 0;
        var surcharge = random.Chance(0.05) ? random.Between(1, 900) : 0;
        long gross = procedure.PriceCents + random.Next(100);
        return new RevenueLine(
            day,
            new TimeOnly(random.Between(7, 18), random.Next(60)),
            day,
            day.AddDays(-random.Next(6)),
            null,
            random.Pick(Forms),
            unit.Id == RevenueUnit.CardId ? "Cartão de Benefícios" : "Particular",
            discount,
            surcharge,
            gross,
            gross,
            gross - discount + surcharge,
            patient.Name,
            patient.Id,
            procedure.Name,
            Lists.Types.First(type => type.Id == procedure.TypeId).Name,
            Lists.Groups.FirstOrDefault(group => group.Id == procedure.GroupId)?.Name ?? "",
            random.Pick(Bookers),
            unit.Id,
            random.Chance(0.1) ? random.Pick(unit.Spellings) : unit.Spellings[0],
            random.Pick(Users));
    }

    /// <summary>The line given back: the same service, a negative amount.</summary>
    public static RevenueLine Refund(RevenueLine line, DateOnly paidOn) => line with
    {
        PaidOn = paidOn,
        ReferenceOn = paidOn.AddDays(-1),
        RemovedOn = line.PostedOn,
        Kind = "Estorno",
        DiscountCents = 0,
        SurchargeCents = 0,
        PaidCents = -line.GrossCents,
    };
}
