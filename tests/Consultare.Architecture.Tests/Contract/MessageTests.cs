using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;

namespace Consultare.Architecture.Tests.Contract;

/// <summary>
/// Every message is an immutable record that Orleans can serialise, so that code which builds on one process also runs
/// where arguments are copied and silos are remote.
/// </summary>
public sealed class MessageTests
{
    public static TheoryData<Type> Messages => [.. ContractTypes.Messages];

    [Fact]
    public void Messages_AreThere() => ContractTypes.Messages.Count.ShouldBeGreaterThan(5);

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_IsASealedRecord(Type message)
    {
        message.IsSealed.ShouldBeTrue();
        message.IsGenericTypeDefinition.ShouldBeFalse();
        IsRecord(message).ShouldBeTrue($"{message.Name} is no record.");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_CannotBeChanged(Type message)
    {
        Fields(message).ShouldAllBe(field => field.IsInitOnly);
        message.GetProperties().ShouldAllBe(property => !property.CanWrite || IsInit(property));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_IsMarkedImmutableSoThatNobodyCopiesItForNothing(Type message) =>
        message.GetCustomAttribute<ImmutableAttribute>().ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_NumbersEveryMemberOnce(Type message)
    {
        var ids = Members(message).Select(IdOf).ToList();

        ids.ShouldAllBe(id => id != null);
        ids.ShouldBeUnique();
        ids.Select(id => Convert.ToInt32(id, null)).Order().ShouldBe(Enumerable.Range(0, ids.Count));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_HoldsNothingButWhatCanBeSent(Type message) =>
        Members(message).Where(member => !ContractTypes.MaySend(member.PropertyType))
            .Select(member => $"{member.Name}: {member.PropertyType}").ShouldBeEmpty();

    [Fact]
    public void Messages_HaveAliasesOfTheirOwn()
    {
        var aliases = ContractTypes.Messages.Select(AliasOf).ToList();

        aliases.ShouldAllBe(alias => !string.IsNullOrWhiteSpace(alias));
        aliases.ShouldBeUnique();
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static FieldInfo[] Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    // Every stored value stands behind a property; computed properties store none.
    private static IEnumerable<PropertyInfo> Members(Type type) =>
        from field in Fields(type)
        select type.GetProperties().Single(property => field.Name == $"<{property.Name}>k__BackingField");

    private static object? IdOf(PropertyInfo member) =>
        member.CustomAttributes.SingleOrDefault(one => one.AttributeType == typeof(IdAttribute))?.ConstructorArguments[0].Value;

    private static string? AliasOf(Type type) =>
        type.CustomAttributes.SingleOrDefault(one => one.AttributeType == typeof(AliasAttribute))?.ConstructorArguments[0].Value as string;
}
