using System.Globalization;
using Consultare.Integrations.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Text;

/// <summary>The date forms of hub-integrations 0.4; anything else is refused.</summary>
public sealed class ClinicDatesTests
{
    [Theory]
    [InlineData("03-02-2026")]
    [InlineData("03/02/2026")]
    [InlineData("03/02/26")]
    [InlineData("2026-02-03")]
    [InlineData(" 03-02-2026 ")]
    [InlineData("2026-02-03T23:30:00Z")]
    [InlineData("2026-02-03T23:30:00.123Z")]
    [InlineData("2026-02-03T23:30:00-03:00")]
    [InlineData("2026-02-03 23:30:00")]
    [InlineData("2026-02-03T23:30")]
    public void TryParse_WhenOfAKnownForm_IsTheDayAsWritten(string text)
    {
        ClinicDates.TryParse(text, out var day).ShouldBeTrue();

        day.ShouldBe(new DateOnly(2026, 2, 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("31-02-2026")]
    [InlineData("31/02/2026")]
    [InlineData("2026-02-31")]
    [InlineData("30/02/24")]
    [InlineData("29/02/25")]
    [InlineData("00-00-0000")]
    [InlineData("0000-00-00")]
    [InlineData("03-02/2026")]
    [InlineData("3-2-2026")]
    [InlineData("03-02-26")]
    [InlineData("02/03/2026 10:00")]
    [InlineData("2026/02/03")]
    [InlineData("20260203")]
    [InlineData("2026-02-03X")]
    [InlineData("2026-02-03T99:99:99")]
    [InlineData("hoje")]
    [InlineData("03-02-0026")]
    public void TryParse_WhenOfAnyOtherForm_IsRefused(string text) => ClinicDates.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_WhenTheTwoDigitYearIsALeapYear_KeepsTheDay()
    {
        ClinicDates.TryParse("29/02/24", out var day).ShouldBeTrue();

        day.ShouldBe(new DateOnly(2024, 2, 29));
    }

    [Fact]
    public void TryParse_WhateverTheText_NeverThrows() =>
        Prop.ForAll<string?>(text => ClinicDates.TryParse(text, out _) || true).Check(Thorough.Config);

    [Fact]
    public void TryParse_WhateverTheMixOfDigitsAndMarks_NeverThrows()
    {
        var mixes = Gen.Elements("0123456789-/:T Z.".ToCharArray()).ArrayOf(19).Select(chars => new string(chars));
        var lengths = Gen.Choose(0, 19);

        Prop.ForAll(mixes.ToArbitrary(), lengths.ToArbitrary(), (text, length) =>
            ClinicDates.TryParse(text.AsSpan(0, length), out _) || true).Check(Thorough.Config);
    }

    [Fact]
    public void TryParse_OfEveryDayInEveryForm_ReadsItBack()
    {
        var days = Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber)
            .Select(DateOnly.FromDayNumber);

        Prop.ForAll(days.ToArbitrary(), day =>
            new[] { "dd-MM-yyyy", "dd/MM/yyyy", "dd/MM/yy", "yyyy-MM-dd", "yyyy-MM-dd'T03:00:00Z'" }.All(form =>
                ClinicDates.TryParse(day.ToDateTime(TimeOnly.MinValue).ToString(form, CultureInfo.InvariantCulture), out var read) && read == day))
            .Check(Thorough.Config);
    }
}
